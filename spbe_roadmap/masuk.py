"""The console script. The version is printed before anything else is imported: start-up is a feature."""

import sys

from spbe_roadmap import __version__


def main() -> None:
    """Run the command line; ends the process with the exit status of format.md section 9."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"spbe-roadmap {__version__}\n")
        return
    from spbe_roadmap.cli.utama import jalankan  # noqa: PLC0415 - the version must not wait for the command line

    jalankan()


if __name__ == "__main__":
    main()
