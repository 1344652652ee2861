"""Files that belong to an article, or are one by themselves: PDF and DOCX, in a process apart."""
