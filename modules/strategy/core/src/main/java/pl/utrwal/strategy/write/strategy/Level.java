package pl.utrwal.strategy.write.strategy;

enum Level {

	AREA, GOAL, ACTION;

	boolean belongsUnder(Level parent) {
		return (this == AREA) ? parent == null : parent != null && parent.ordinal() == ordinal() - 1;
	}

}
