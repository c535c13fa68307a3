import ArgumentParser
import Domain
import Foundation

/// Plays a year with fit alone and with rest beside it, and prints what rest buys and costs.
struct BenchFairness: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fairness",
        abstract: "Plays a year of requests: how much the busiest tenth carries, and what rest costs in fit.")

    @Option(help: "How many years are played; the figures are means over them.") var years = 10
    @Flag(help: "One JSON object a line.") var json = false

    func validate() throws {
        guard (1...1000).contains(years) else {
            throw ValidationError("--years: choose from 1 to 1000.")
        }
    }

    func run() throws {
        let programs = try (1...years).map { try SimulatedProgram(seed: UInt64($0)) }
        let orders: [(name: String, order: SimulatedYear.Order)] =
            [("fit alone", .fitAlone)] + [0, 10, 20, 30, 40, 50, 60].map { ("rest \($0)", .rest($0)) }
        let lines = orders.map { name, order in
            Line(name: name, years: programs.map { SimulatedYear($0, order: order) })
        }
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            for line in lines { print(String(decoding: try encoder.encode(line), as: UTF8.self)) }
        } else {
            let mark = "rest \(Weights.usualRest)"
            print(
                TextTable(
                    heads: ["Order", "Busiest tenth", "Mean fit", "Never asked", "Unserved"],
                    rows: lines.map { $0.cells(isUsual: $0.order == mark) }
                ).text)
        }
    }

    private struct Line: Encodable {
        let bench = "fairness"
        let order: String
        let busiestTenthPercent: Double
        let meanFit: Double
        let neverAsked: Double
        let unserved: Double

        init(name: String, years: [SimulatedYear]) {
            func mean(_ figure: (SimulatedYear) -> Double) -> Double {
                let sum = years.reduce(0) { $0 + figure($1) }
                return (sum / Double(max(1, years.count)) * 10).rounded() / 10
            }
            order = name
            busiestTenthPercent = mean { $0.busiestTenth * 100 }
            meanFit = mean { $0.meanFit }
            neverAsked = mean { Double($0.neverAsked) }
            unserved = mean { Double($0.unserved) }
        }

        func cells(isUsual: Bool) -> [String] {
            [
                order + (isUsual ? " (the default)" : ""), "\(busiestTenthPercent) %", "\(meanFit)",
                "\(neverAsked)", "\(unserved)",
            ]
        }
    }
}
