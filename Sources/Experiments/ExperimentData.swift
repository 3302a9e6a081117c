import FloatNetwork

/// A data set with the parts that each test fold uses.
package struct ExperimentData {
  let name: String
  let samples: Samples
  /// Rows of each test fold with its training and validation rows.
  let folds: [Fold]
  /// Whether features are to be standardized on the training rows.
  let standardizes: Bool
  /// Whether tanh is applied to standardized features: rare ones are far from 0 then.
  var squashes = false

  package init(
    name: String, samples: Samples, folds: [Fold], standardizes: Bool, squashes: Bool = false
  ) {
    (self.name, self.samples, self.folds) = (name, samples, folds)
    (self.standardizes, self.squashes) = (standardizes, squashes)
  }

  package struct Fold {
    let test: [Int]
    let splits: [(training: [Int], validation: [Int])]

    package init(test: [Int], splits: [(training: [Int], validation: [Int])]) {
      (self.test, self.splits) = (test, splits)
    }
  }

  /// What a fold trains on and is tested on.
  func parts(_ fold: Int) -> (splits: [FoldEvaluation.Split], test: Samples) {
    let (samples, fold) = (samples, folds[fold])
    // The test part is seen through the eyes of the network that is tested, the first split's.
    func part(_ rows: [Int], _ training: [Int]) -> Samples {
      let part = samples.selecting(rows)
      if !standardizes { return part }
      let map = Standardization(of: samples.features, rows: training)
      let features = map.apply(part.features)
      if squashes {
        Activation.tanh.apply(features, into: features, workers: Workers(count: 1))
      }
      return Samples(features: features, targets: part.targets)
    }
    let splits = fold.splits.map { split in
      FoldEvaluation.Split(
        training: part(split.training, split.training),
        validation: part(split.validation, split.training))
    }
    return (splits, part(fold.test, fold.splits[0].training))
  }
}
