import ArgumentParser
import Domain
import Foundation
import Store

/// Plans 200 open requests across pools of several sizes, and prints how long it takes and what it gains over choosing
/// request by request.
struct BenchPlanning: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "planning",
        abstract: "Plans all open requests at once: how long it takes, and what it gains over one at a time.")

    @Option(help: "How many requests are open.") var requests = 200
    @Option(help: "How many references the pools have.") var references = [2000, 200, 50]
    @Flag(help: "One JSON object a line.") var json = false
    private static let rounds = 5

    func validate() throws {
        guard (1...2000).contains(requests) else { throw ValidationError("--requests: 1 to 2000.") }
        guard references.allSatisfy({ (1...20_000).contains($0) }) else {
            throw ValidationError("--references: 1 to 20000.")
        }
    }

    func run() async throws {
        #if DEBUG
            Output.note("This is a debug build: its times say nothing about a release.")
        #endif
        var lines: [Line] = []
        for size in references {
            if !json { Output.note("planning for \(ImportReport.grouped(size)) references …") }
            let line = try await measure(size)
            lines.append(line)
            if json { try Output.say(json: line) }
        }
        if !json {
            Output.say(
                TextTable(
                    heads: [
                        "References", "Read", "Planned", "Fit by request", "Fit of the plan",
                        "Served by request",
                        "Served by the plan", "Best",
                    ], rows: lines.map(\.cells)
                ).text)
        }
    }

    private func measure(_ size: Int) async throws -> Line {
        let path = FileManager.default.temporaryDirectory.appending(
            path: "vouchsafe-bench-\(UUID().uuidString)"
        ).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let folder = try DataFolder(path)
        let now = Date()
        let fill = BenchFill(references: size, requests: requests, now: now)
        let made = try await BenchFolder(folder: folder, tenants: 1, fill: fill).make()
        let registry = TenantRegistry(folder: folder) { _, _ in "" }
        let line = try await registry.withTenant(made.slugs[0]) { tenant in
            var rounds: [(read: Double, planned: Double, plan: Plan)] = []
            for _ in 0..<Self.rounds {
                let began = ContinuousClock.now
                let planning = try await tenant.read { try $0.planning(at: now) }
                let read = ContinuousClock.now
                let plan = planning.plan()
                rounds.append(((read - began).milliseconds, (ContinuousClock.now - read).milliseconds, plan))
            }
            return Line(references: size, rounds: rounds)
        }
        await registry.closeAll()
        return line
    }

    private struct Line: Encodable {
        let bench = "planning"
        let references: Int
        let readMilliseconds: Double
        let plannedMilliseconds: Double
        let fitByRequest: Int
        let fitOfPlan: Int
        let wanted: Int
        let servedByRequest: Int
        let servedByPlan: Int
        let isBest: Bool

        /// - Parameter rounds: of the same data; the times are their medians.
        init(references: Int, rounds: [(read: Double, planned: Double, plan: Plan)]) {
            func median(_ times: [Double]) -> Double {
                guard !times.isEmpty else { return 0 }
                return (times.sorted()[times.count / 2] * 10).rounded() / 10
            }
            let lines = rounds.last?.plan.lines ?? []
            self.references = references
            readMilliseconds = median(rounds.map(\.read))
            plannedMilliseconds = median(rounds.map(\.planned))
            fitByRequest = rounds.last?.plan.fitInTurn ?? 0
            fitOfPlan = rounds.last?.plan.fit ?? 0
            wanted = lines.reduce(0) { $0 + $1.demand.wanted }
            servedByRequest = lines.reduce(0) { $0 + $1.inTurn.count }
            servedByPlan = lines.reduce(0) { $0 + $1.proposed.count }
            isBest = rounds.last?.plan.isBest ?? true
        }

        var cells: [String] {
            [
                ImportReport.grouped(references), "\(readMilliseconds) ms", "\(plannedMilliseconds) ms",
                ImportReport.grouped(fitByRequest), ImportReport.grouped(fitOfPlan),
                "\(servedByRequest) of \(wanted)", "\(servedByPlan) of \(wanted)",
                isBest ? "proved" : "within what is left",
            ]
        }
    }
}
