"""Publishing: one file or folder an output. Everything here reads the computed plan and writes; nothing computes."""
