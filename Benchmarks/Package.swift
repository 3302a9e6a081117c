// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that who builds or depends on snn-verify never builds a benchmark.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "snn-verify", path: "..")
  ],
  targets: [
    .systemLibrary(
      name: "CPeerMPFR",
      pkgConfig: "mpfr",
      providers: [
        .apt(["libmpfr-dev", "libgmp-dev", "pkg-config"]), .brew(["mpfr", "gmp", "pkgconf"]),
      ]
    ),
    .target(name: "CPeer", dependencies: ["CPeerMPFR"], cSettings: [.treatAllWarnings(as: .error)]),
    .executableTarget(
      name: "snn-bench",
      dependencies: [
        "CPeer",
        .product(name: "IntervalArithmetic", package: "snn-verify"),
        .product(name: "SignalPropagation", package: "snn-verify"),
        .product(name: "LayerProofs", package: "snn-verify"),
        .product(name: "FloatNetwork", package: "snn-verify"),
      ],
      swiftSettings: [.treatAllWarnings(as: .error)]
    ),
    .executableTarget(
      name: "snn-worst-cases",
      dependencies: [.product(name: "IntervalArithmetic", package: "snn-verify")],
      swiftSettings: [.treatAllWarnings(as: .error)]
    ),
  ]
)
