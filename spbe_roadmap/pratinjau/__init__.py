"""Live preview for planners: the site of a roadmap while its files are being edited.

`keadaan` reads and remembers the last plan that could be published, `temuan` says what is wrong now, `peladen` answers the
browser and watches the folder. Pages are made when they are asked for, so that a saved file costs one reading and one page.
"""
