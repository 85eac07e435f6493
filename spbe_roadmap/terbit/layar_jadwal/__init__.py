"""The schedule on a terminal, as a Gantt chart or as a table: lines of (text, style) pieces as wide as asked."""
