/// What is different after a change, for the record: a line for each thing, old → new.
struct Differences {
    private(set) var lines: [String] = []

    mutating func add(_ label: String, _ before: String, _ after: String) {
        guard before != after else { return }
        lines.append("\(label): \(Self.word(before)) → \(Self.word(after))")
    }

    mutating func add(_ label: String, _ before: Int?, _ after: Int?) {
        add(label, before.map { String($0) } ?? "", after.map { String($0) } ?? "")
    }

    mutating func add(_ label: String, _ before: [String], _ after: [String]) {
        add(label, before.joined(separator: ", "), after.joined(separator: ", "))
    }

    var text: String { lines.joined(separator: "\n") }

    private static func word(_ text: String) -> String { text.isEmpty ? "not stated" : text }
}
