import ArgumentParser
import Foundation

/// Runs the benchmarks, or one of them.
struct BenchRun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Runs the benchmarks (the default).",
        discussion: """
            queue    the coordinator's queue page with 50 rows, 16 connections
            filing   submitting a request, each on disk before it is answered, 8 connections
            ranking  10,000 references ranked for one request, in this process; and the page of the first 50
            start    from the start of a server with 1,000 tenants to its readiness
            tenants  1,000 tenants visited at random through 200 open ones, 32 connections
            tiers    the table of all tiers of 1,000 tenants, and a change published to all of them

            Those over HTTP need wrk. Run a release build, on a machine that does nothing else.
            """)

    @Argument(help: "Which one; without it, all.") var name: BenchName?
    @Option(help: "How many seconds each of those over HTTP lasts.") var seconds = 10
    @Option(help: "How many references the ranking is of.") var references = 10_000
    @Flag(help: "As JSON objects, one a line.") var json = false

    func validate() throws {
        guard (50...1_000_000).contains(references) else {
            throw ValidationError("--references: 50 to 1,000,000.")
        }
        guard (1...600).contains(seconds) else { throw ValidationError("--seconds: 1 to 600.") }
    }

    func run() async throws {
        #if DEBUG
            Output.note("This is a debug build: its figures say nothing about a release.")
        #endif
        var results: [BenchResult] = []
        for bench in name.map({ [$0] }) ?? BenchName.allCases {
            if !json { Output.note("measuring \(bench.rawValue) …") }
            let figures = try await measure(bench)
            results += figures
            if json { for figure in figures { try Output.say(json: figure) } }
        }
        if !json { Output.say(BenchResult.table(results)) }
    }

    private func measure(_ bench: BenchName) async throws -> [BenchResult] {
        let path = FileManager.default.temporaryDirectory.appending(
            path: "vouchsafe-bench-\(UUID().uuidString)"
        ).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        return switch bench {
        case .queue: try await QueueBench(path: path, seconds: seconds).measure()
        case .filing: try await FilingBench(path: path, seconds: seconds).measure()
        case .ranking: try await RankingBench(path: path, references: references).measure()
        case .start: try await StartBench(path: path).measure()
        case .tenants: try await TenantsBench(path: path, seconds: seconds).measure()
        case .tiers: try await TiersBench(path: path, seconds: seconds).measure()
        }
    }
}

/// The benchmarks, in the order in which they run.
enum BenchName: String, CaseIterable, ExpressibleByArgument {
    case queue, filing, ranking, start, tenants, tiers
}
