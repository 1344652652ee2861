"""Those of the registers and of the sentences on pages of one entity."""
