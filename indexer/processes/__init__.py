"""Work that is given to other processes of this program, on every core."""
