extension BigFloat: IntervalBound {}
