// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "snn-verify",
  // InlineArray is part of the standard library from macOS 26 on.
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "snn-verify", targets: ["snn-verify"]),
    .executable(name: "snn-check", targets: ["snn-check"]),
    .library(name: "IntervalArithmetic", targets: ["IntervalArithmetic"]),
    .library(name: "SignalPropagation", targets: ["SignalPropagation"]),
    .library(name: "FloatNetwork", targets: ["FloatNetwork"]),
    .library(name: "LayerProofs", targets: ["LayerProofs"]),
    .library(name: "CertificateChecker", targets: ["CertificateChecker"]),
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
    .executableTarget(
      name: "itf1788",
      dependencies: [
        "IntervalArithmetic",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    // Mathematics as data, and the theory that is written in it.
    .target(name: "Formulas", dependencies: ["IntervalArithmetic"], swiftSettings: strict),
    .target(
      name: "SignalPropagation", dependencies: ["Formulas", "IntervalArithmetic"],
      swiftSettings: strict),
    // Branch and bound, which knows no layer and no activation, and what is proved with it.
    .target(
      name: "Proving", dependencies: ["Formulas", "IntervalArithmetic"], swiftSettings: strict),
    .target(
      name: "LayerProofs",
      dependencies: ["Proving", "SignalPropagation", "Formulas", "IntervalArithmetic"],
      swiftSettings: strict),
    .target(
      name: "Paper",
      dependencies: [
        "LayerProofs", "Proving", "SignalPropagation", "Formulas", "IntervalArithmetic",
      ],
      swiftSettings: strict),
    .target(
      name: "FloatNetwork",
      dependencies: ["SignalPropagation", "Formulas", "IntervalArithmetic", "CTarget"],
      swiftSettings: strict),
    .target(
      name: "Reporting",
      dependencies: [
        "Paper", "FloatNetwork", "LayerProofs", "Proving", "SignalPropagation", "Formulas",
        "IntervalArithmetic",
      ],
      swiftSettings: strict),
    // The second opinion: knows nobody else here, and neither MPFR nor GMP.
    .target(
      name: "CertificateChecker", dependencies: [.product(name: "BigInt", package: "BigInt")],
      swiftSettings: strict),
    .executableTarget(
      name: "snn-check", dependencies: ["CertificateChecker"], swiftSettings: strict),
    .executableTarget(
      name: "snn-verify",
      dependencies: [
        "Reporting", "CertificateChecker", "FloatNetwork", "Paper", "LayerProofs", "Proving",
        "SignalPropagation", "Formulas", "IntervalArithmetic",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "IntervalArithmeticTests", dependencies: ["IntervalArithmetic"], swiftSettings: strict),
    .testTarget(
      name: "FormulasTests",
      dependencies: ["Formulas", "SignalPropagation", "IntervalArithmetic"],
      swiftSettings: strict),
    .testTarget(
      name: "SignalPropagationTests",
      dependencies: ["SignalPropagation", "Formulas", "IntervalArithmetic"],
      swiftSettings: strict),
    .testTarget(
      name: "FloatNetworkTests", dependencies: ["FloatNetwork"],
      resources: [.copy("Recorded")], swiftSettings: strict),
    .testTarget(
      name: "ProvingTests",
      dependencies: ["Proving", "SignalPropagation", "Formulas", "IntervalArithmetic"],
      swiftSettings: strict),
    .testTarget(
      name: "LayerProofsTests",
      dependencies: [
        "LayerProofs", "Proving", "SignalPropagation", "Formulas", "IntervalArithmetic",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PaperTests",
      dependencies: [
        "Paper", "LayerProofs", "Proving", "SignalPropagation", "Formulas", "IntervalArithmetic",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CertificateCheckerTests",
      dependencies: ["CertificateChecker", "LayerProofs", "Paper"],
      exclude: ["accepted", "rejected", "malformed", "too-large"], swiftSettings: strict),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["snn-verify", "snn-check", "itf1788"],
      exclude: ["Golden"],
      swiftSettings: strict),
  ]
)
