/// A part of a calendar file between BEGIN and END, with what lies in it (RFC 5545 §3.6).
struct CalendarComponent: Hashable, Sendable {
    let name: String
    /// In which line of the file it begins, from 1.
    let line: Int
    var lines: [CalendarLine] = []
    var components: [CalendarComponent] = []

    /// Reads a whole file.
    ///
    /// - Throws: `Refusal` where it is no calendar, with the line that is wrong.
    static func calendar(_ bytes: [UInt8]) throws(Refusal) -> CalendarComponent {
        var open: [CalendarComponent] = []
        for (number, text) in unfolded(bytes) where !text.trimmingBlanks.isEmpty {
            guard let line = CalendarLine(unfolded: text) else { throw broken(number) }
            switch line.name {
            case "BEGIN":
                guard open.count < 8, !open.isEmpty || line.value.uppercased() == "VCALENDAR" else {
                    throw broken(number)
                }
                open.append(CalendarComponent(name: line.value.uppercased(), line: number))
            case "END":
                guard let done = open.popLast(), done.name == line.value.uppercased() else {
                    throw broken(number)
                }
                guard !open.isEmpty else { return done }
                open[open.count - 1].components.append(done)
            default:
                guard !open.isEmpty else { throw broken(number) }
                open[open.count - 1].lines.append(line)
            }
        }
        throw Refusal(.invalid, "This is no whole calendar file: its end is missing.")
    }

    func first(_ name: String) -> CalendarLine? { lines.first { $0.name == name } }

    private static func broken(_ line: Int) -> Refusal {
        Refusal(.invalid, "This is no calendar file: line \(line) is not as calendars have it.")
    }

    /// The lines with their folds undone, each with the number of its first. Done on bytes: a fold may lie inside a
    /// character.
    private static func unfolded(_ bytes: [UInt8]) -> [(Int, String)] {
        var lines: [(Int, [UInt8])] = []
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        for (index, part) in content.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = part.last == 0x0D ? part.dropLast() : part
            if let first = line.first, first == 0x20 || first == 0x09, !lines.isEmpty {
                lines[lines.count - 1].1 += line.dropFirst()
            } else {
                lines.append((index + 1, Array(line)))
            }
        }
        return lines.map { ($0, String(decoding: $1, as: UTF8.self)) }
    }
}
