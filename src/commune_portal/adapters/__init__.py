"""One adapter per generator: the only room that imports one."""
