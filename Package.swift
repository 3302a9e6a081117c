// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")

/// Intervals, mathematics as data, and the theory.
let theory: [Target.Dependency] = ["SignalPropagation", "Formulas", "IntervalArithmetic"]
/// What is proved with them.
let proofs: [Target.Dependency] = ["LayerProofs", "Proving"] + theory

let package = Package(
  name: "snn-verify",
  // InlineArray is part of the standard library from macOS 26 on.
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "snn-verify", targets: ["snn-verify"]),
    .executable(name: "snn-check", targets: ["snn-check"]),
    .library(name: "IntervalArithmetic", targets: ["IntervalArithmetic"]),
    .library(name: "SignalPropagation", targets: ["SignalPropagation", "Formulas"]),
    .library(name: "FloatNetwork", targets: ["FloatNetwork"]),
    .library(name: "LayerProofs", targets: ["LayerProofs", "Proving"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
    .package(url: "https://github.com/attaswift/BigInt", "5.5.0"..<"7.0.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CMPFR",
      pkgConfig: "mpfr",
      providers: [
        .apt(["libmpfr-dev", "libgmp-dev", "pkg-config"]), .brew(["mpfr", "gmp", "pkgconf"]),
      ]
    ),
    .systemLibrary(name: "CTarget"),
    .target(name: "IntervalArithmetic", dependencies: ["CMPFR", "CTarget"], swiftSettings: strict),
    .target(name: "Formulas", dependencies: ["IntervalArithmetic"], swiftSettings: strict),
    .target(
      name: "SignalPropagation", dependencies: ["Formulas", "IntervalArithmetic"],
      swiftSettings: strict),
    // Knows no layer and no activation.
    .target(
      name: "Proving", dependencies: ["Formulas", "IntervalArithmetic"], swiftSettings: strict),
    .target(name: "Statistics", dependencies: ["IntervalArithmetic"], swiftSettings: strict),
    .target(
      name: "LayerProofs", dependencies: ["Proving", "Statistics"] + theory, swiftSettings: strict),
    .target(name: "Paper", dependencies: proofs + ["Statistics"], swiftSettings: strict),
    // Knows no intervals.
    .target(name: "FloatNetwork", dependencies: ["CTarget"], swiftSettings: strict),
    .target(
      name: "Simulation", dependencies: theory + ["FloatNetwork", "Statistics"],
      swiftSettings: strict),
    .target(
      name: "Experiments", dependencies: ["FloatNetwork", "Statistics"], swiftSettings: strict),
    // Trained networks, and constants in source code.
    .target(
      name: "WeightAudit", dependencies: proofs + ["FloatNetwork", "Statistics"],
      swiftSettings: strict),
    .target(
      name: "Reporting",
      dependencies: proofs + [
        "Paper", "Simulation", "Experiments", "WeightAudit", "FloatNetwork", "Statistics",
      ],
      swiftSettings: strict),
    // The second opinion, on layers and on top of that on printed claims: knows nobody else here, and
    // neither MPFR nor GMP.
    .target(name: "LayerChecker", dependencies: [bigInt], swiftSettings: strict),
    .target(name: "ClaimChecker", dependencies: ["LayerChecker", bigInt], swiftSettings: strict),
    .executableTarget(
      name: "snn-check", dependencies: ["ClaimChecker", "LayerChecker"], swiftSettings: strict),
    .executableTarget(
      name: "snn-verify",
      dependencies: proofs + [
        "Reporting", "Paper", "Simulation", "Experiments", "WeightAudit", "FloatNetwork",
        "ClaimChecker", "LayerChecker", argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "itf1788", dependencies: ["IntervalArithmetic", argumentParser],
      swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "IntervalArithmeticTests", dependencies: ["IntervalArithmetic", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "FormulasTests", dependencies: theory + ["TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SignalPropagationTests", dependencies: theory, exclude: ["Recorded"],
      swiftSettings: strict),
    .testTarget(
      name: "ProvingTests",
      dependencies: ["Proving", "Formulas", "IntervalArithmetic", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "LayerProofsTests", dependencies: proofs + ["TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PaperTests", dependencies: proofs + ["Paper", "Statistics"], swiftSettings: strict),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "IntervalArithmetic"],
      swiftSettings: strict),
    .testTarget(
      name: "FloatNetworkTests", dependencies: ["FloatNetwork", "Experiments"],
      resources: [.copy("Recorded")], swiftSettings: strict),
    .testTarget(
      name: "SimulationTests", dependencies: theory + ["Simulation", "FloatNetwork", "Statistics"],
      swiftSettings: strict),
    .testTarget(
      name: "ExperimentsTests", dependencies: ["Experiments", "FloatNetwork"],
      swiftSettings: strict),
    .testTarget(
      name: "WeightAuditTests", dependencies: proofs + ["WeightAudit", "Statistics"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportingTests",
      dependencies: proofs + [
        "Reporting", "Paper", "Experiments", "Simulation", "FloatNetwork", "WeightAudit",
      ],
      swiftSettings: strict),
    // Second computations of the checkers' functions.
    .target(
      name: "CheckerTestSupport", dependencies: ["LayerChecker", bigInt],
      path: "Tests/CheckerTestSupport", swiftSettings: strict),
    .testTarget(
      name: "LayerCheckerTests",
      dependencies: ["LayerChecker", "CheckerTestSupport", "TestSupport", bigInt],
      swiftSettings: strict),
    .testTarget(
      name: "ClaimCheckerTests",
      dependencies: proofs + [
        "ClaimChecker", "LayerChecker", "CheckerTestSupport", "TestSupport", "Paper", bigInt,
      ],
      exclude: ["accepted", "rejected", "malformed", "too-large"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["snn-verify", "snn-check", "itf1788", "Formulas"],
      exclude: ["Golden"], swiftSettings: strict),
  ]
)
