"""`python -m spbe_roadmap` does what `spbe-roadmap` does."""

from spbe_roadmap.masuk import main

main()
