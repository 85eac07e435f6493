"""The console script. The version is printed before anything else is imported: start-up is a feature."""

import gc
import os
import sys

from spbe_roadmap import __version__


def main() -> None:
    """Run the command line; ends the process with the exit status of format.md section 9."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"spbe-roadmap {__version__}\n")
        return
    # A short-lived process with hundreds of thousands of small objects: collecting cycles doubles the reading time.
    gc.disable()
    # No plugin of the machine may change what our models accept, and looking for plugins costs a tenth of the start.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    from spbe_roadmap.cli.utama import jalankan  # noqa: PLC0415 - the version must not wait for the command line

    jalankan()


if __name__ == "__main__":
    main()
