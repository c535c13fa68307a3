import ArgumentParser

/// Measures this program, and makes data to measure it on.
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures the program on this machine, or makes a data folder to measure it on.",
        subcommands: [BenchRun.self, BenchFairness.self, BenchPlanning.self, BenchData.self],
        defaultSubcommand: BenchRun.self)
}
