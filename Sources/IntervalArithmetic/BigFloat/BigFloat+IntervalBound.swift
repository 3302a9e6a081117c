

extension BigFloat: IntervalBound {}
