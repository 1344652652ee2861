"""How a conference that a body held is read: its kind, the frame of its sentence, who, what and where."""
