import Foundation

/// One figure that was measured, beside what it should be, where something is promised of it.
struct BenchResult: Encodable, Sendable {
    let bench: String
    let figure: String
    let value: Double
    let unit: String
    /// At least this much, or at most.
    let aim: Double?
    let isAtLeast: Bool

    init(_ bench: BenchName, _ figure: String, _ value: Double, _ unit: String, atLeast aim: Double) {
        self.init(bench, figure, value, unit, aim, isAtLeast: true)
    }

    init(_ bench: BenchName, _ figure: String, _ value: Double, _ unit: String, atMost aim: Double) {
        self.init(bench, figure, value, unit, aim, isAtLeast: false)
    }

    /// A figure that is only to be known.
    init(_ bench: BenchName, _ figure: String, _ value: Double, _ unit: String) {
        self.init(bench, figure, value, unit, nil, isAtLeast: false)
    }

    private init(
        _ bench: BenchName, _ figure: String, _ value: Double, _ unit: String, _ aim: Double?, isAtLeast: Bool
    ) {
        self.bench = bench.rawValue
        self.figure = figure
        self.value = (value * 100).rounded() / 100
        self.unit = unit
        self.aim = aim
        self.isAtLeast = isAtLeast
    }

    private func isReached(_ aim: Double) -> Bool { isAtLeast ? value >= aim : value <= aim }

    static func table(_ results: [BenchResult]) -> String {
        TextTable(
            heads: ["Benchmark", "Figure", "Measured", "Aim", ""],
            rows: results.map { result in
                [
                    result.bench, result.figure, "\(spelled(result.value)) \(result.unit)",
                    result.aim.map { "\(result.isAtLeast ? "≥" : "≤") \(spelled($0)) \(result.unit)" } ?? "",
                    result.aim.map { result.isReached($0) ? "reached" : "missed" } ?? "",
                ]
            }
        ).text
    }

    /// 3,120 or 8.4: no more digits than a measurement has.
    private static func spelled(_ value: Double) -> String {
        if value >= 100 { return ImportReport.grouped(Int(value.rounded())) }
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
