"""Parts of the official document: numbering, prose, words, and the way onto paper."""
