/// One place where a house rule is broken; prints as `path:line: what is wrong`, as a compiler would.
struct Finding: CustomStringConvertible, Equatable {
    let path: String
    let line: Int
    let what: String

    var description: String { "\(path):\(line): \(what)" }
}

extension [Finding] {
    /// What a failing rule prints: nothing when the rule holds, else one finding a line.
    var report: String { map(\.description).joined(separator: "\n") }
}
