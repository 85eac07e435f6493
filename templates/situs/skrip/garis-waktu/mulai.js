// Everything is there: the address is read, and whoever listens is told.
garisWaktu.keadaan.mulai();
