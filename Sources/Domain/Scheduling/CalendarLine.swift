/// One line of a calendar file: `NAME;PARAMETER="value":value` (RFC 5545 §3.1).
struct CalendarLine: Hashable, Sendable {
    /// In capitals.
    let name: String
    /// Their names in capitals.
    let parameters: [Parameter]
    /// As it stands in the file, escaped where it is text.
    let value: String

    struct Parameter: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// The longest piece, in octets, without its line end.
    static let width = 75

    init(_ name: String, _ parameters: KeyValuePairs<String, String>, _ value: String) {
        self.name = name
        self.parameters = parameters.map { Parameter(name: $0.key, value: $0.value) }
        self.value = value
    }

    static func text(_ name: String, _ value: String) -> CalendarLine {
        CalendarLine(name, CalendarText.escaped(value))
    }

    init(_ name: String, _ value: String) { self.init(name, [:], value) }

    /// Folded: a line break and a blank after at most 75 octets, never inside a character.
    var bytes: [UInt8] {
        let given = parameters.map { ";\($0.name)=\"\(CalendarText.parameter($0.value))\"" }.joined()
        var rest = Array("\(name)\(given):\(value)".utf8)[...]
        var out: [UInt8] = []
        out.reserveCapacity(rest.count + rest.count / 70 * 3 + 2)
        while rest.count > (out.isEmpty ? Self.width : Self.width - 1) {
            var cut = rest.startIndex + (out.isEmpty ? Self.width : Self.width - 1)
            while rest[cut] & 0xC0 == 0x80 { cut -= 1 }
            if !out.isEmpty { out.append(0x20) }
            out += rest[..<cut]
            out += [0x0D, 0x0A]
            rest = rest[cut...]
        }
        if !out.isEmpty { out.append(0x20) }
        return out + rest + [0x0D, 0x0A]
    }
}

extension CalendarLine {
    /// Reads a line whose folds are undone; nil when it is none.
    init?(unfolded line: String) {
        var head: [Substring] = []
        var start = line.startIndex
        var isQuoted = false
        var end: String.Index?
        for index in line.unicodeScalars.indices {
            switch line.unicodeScalars[index] {
            case "\"": isQuoted.toggle()
            case ";" where !isQuoted:
                head.append(line[start..<index])
                start = line.unicodeScalars.index(after: index)
            case ":" where !isQuoted: end = index
            default: break
            }
            if end != nil { break }
        }
        guard let end else { return nil }
        head.append(line[start..<end])
        guard let name = head.first, !name.isEmpty,
            name.utf8.allSatisfy({
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D
            })
        else { return nil }
        self.name = name.uppercased()
        parameters = head.dropFirst().map { part in
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = pair.count == 2 ? pair[1].filter { $0 != "\"" } : ""
            return Parameter(name: pair[0].uppercased(), value: value)
        }
        value = String(line[line.unicodeScalars.index(after: end)...])
    }

    func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.value }
}
