import Foundation
import IntervalArithmetic

// Runs files of arguments at which correct rounding is hard through the library. Exit status 0 if
// every enclosure holds its value, 1 if one does not, 64 without a folder, 74 if one is missing.

let paths = CommandLine.arguments.dropFirst()
guard !paths.isEmpty, !paths.contains("--help"), !paths.contains("-h") else {
  print("USAGE: snn-worst-cases FOLDER…    folders or files of arguments, FUNCTION.wc")
  exit(paths.isEmpty ? 64 : 0)
}
FloatingPointEnvironment.require()

var (violations, wide, unread) = (0, 0, [String]())
for path in paths {
  guard let files = WorstCaseFile.found(at: path), !files.isEmpty else {
    print("no .wc files in \(path)")
    exit(74)
  }
  for url in files {
    guard let file = try? WorstCaseFile(url) else {
      print("\(url.path) cannot be read")
      exit(74)
    }
    let functions = CheckedFunction.named(file.name)
    if functions.isEmpty { unread.append(url.lastPathComponent) }
    for function in functions {
      var tally = Tally()
      var skipped = file.skipped
      for numbers in file.arguments {
        guard numbers.count == function.arity else {
          skipped += 1
          continue
        }
        for x in WorstCaseFile.signs(of: numbers) { tally.add(function, x) }
      }
      print(
        "\(function.name) \(url.lastPathComponent): tried \(tally.tried)",
        "violations \(tally.violations) wide \(tally.wide) outside \(tally.outside)",
        "undecided \(tally.undecided) skipped-lines \(skipped)")
      tally.examples.forEach { print($0) }
      violations += tally.violations
      wide += tally.wide
    }
  }
}
if !unread.isEmpty { print("no such function: \(unread.joined(separator: " "))") }
print("violations \(violations) wide \(wide)")
exit(violations == 0 ? 0 : 1)
