import Foundation

// A peer that has ended is reported where it is asked.
signal(SIGPIPE, SIG_IGN)
do {
  let options = try Options(CommandLine.arguments.dropFirst())
  if options.printsUsage {
    print(Options.usage)
  } else {
    let report = try Report(options)
    print(options.printsJSON ? try report.json : report.text)
  }
} catch let error as UsageError {
  FileHandle.standardError.write(Data("snn-bench: \(error)\n\n\(Options.usage)\n".utf8))
  exit(EX_USAGE)
} catch {
  FileHandle.standardError.write(Data("snn-bench: \(error)\n".utf8))
  exit(EXIT_FAILURE)
}
