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
    .library(name: "SelfNormalization", targets: ["SelfNormalization"]),
    .library(name: "FloatNetwork", targets: ["FloatNetwork"]),
    .library(name: "Certification", targets: ["Certification"]),
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
    .target(name: "IntervalArithmetic", dependencies: ["CMPFR"], swiftSettings: strict),
    .executableTarget(
      name: "itf1788",
      dependencies: [
        "IntervalArithmetic",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "SelfNormalization", dependencies: ["IntervalArithmetic"], swiftSettings: strict),
    .target(name: "Statistics", dependencies: ["IntervalArithmetic"], swiftSettings: strict),
    .systemLibrary(name: "CVectorWidth"),
    .target(name: "FloatNetwork", dependencies: ["CVectorWidth"], swiftSettings: strict),
    .target(
      name: "Simulation",
      dependencies: ["FloatNetwork", "SelfNormalization", "IntervalArithmetic", "Statistics"],
      swiftSettings: strict),
    .target(
      name: "Experiments", dependencies: ["FloatNetwork", "Statistics"], swiftSettings: strict),
    .target(name: "Certification", dependencies: ["SelfNormalization"], swiftSettings: strict),
    .target(
      name: "PaperClaims", dependencies: ["Certification", "Statistics"], swiftSettings: strict),
    .target(
      name: "Reporting",
      dependencies: [
        "PaperClaims", "Certification", "SelfNormalization", "IntervalArithmetic", "Simulation",
        "Experiments", "FloatNetwork", "Statistics",
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
        "Reporting", "CertificateChecker", "PaperClaims", "Certification", "SelfNormalization",
        "IntervalArithmetic", "Simulation", "Experiments", "FloatNetwork",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "IntervalArithmeticTests", dependencies: ["IntervalArithmetic", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SelfNormalizationTests", dependencies: ["SelfNormalization"], swiftSettings: strict),
    .testTarget(
      name: "FloatNetworkTests", dependencies: ["FloatNetwork", "Experiments"],
      resources: [.copy("Recorded")], swiftSettings: strict),
    .testTarget(
      name: "SimulationTests",
      dependencies: ["Simulation", "FloatNetwork", "SelfNormalization", "IntervalArithmetic"],
      swiftSettings: strict),
    .testTarget(
      name: "ExperimentsTests", dependencies: ["Experiments", "FloatNetwork"],
      swiftSettings: strict),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "IntervalArithmetic"],
      swiftSettings: strict),
    .testTarget(
      name: "CertificationTests", dependencies: ["Certification", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PaperClaimsTests", dependencies: ["PaperClaims", "Statistics"],
      swiftSettings: strict),
    .testTarget(
      name: "CertificateCheckerTests",
      dependencies: ["CertificateChecker", "Certification", "PaperClaims", "TestSupport"],
      exclude: ["accepted", "rejected", "malformed", "too-large"], swiftSettings: strict),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "PaperClaims", "Certification", "SelfNormalization", "IntervalArithmetic",
        "Experiments",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["snn-verify", "snn-check", "itf1788"],
      exclude: ["Golden"],
      swiftSettings: strict),
  ]
)
