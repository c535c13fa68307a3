/// A place in a template, counted as compilers count: lines and bytes from 1.
struct Position: Equatable, Sendable {
    let line: Int
    let column: Int
}

/// What is wrong with a template, and where.
struct TemplateError: Error, Equatable, Sendable {
    let position: Position
    let message: String

    /// The line that build tools turn into a link to the template.
    func line(path: String) -> String {
        "\(path):\(position.line):\(position.column): error: \(message)"
    }
}

/// The bytes of one template and the name under which errors mention it.
struct Source: Sendable {
    let path: String
    let bytes: [UInt8]

    init(path: String, text: String) {
        self.path = path
        self.bytes = Array(text.utf8)
    }

    /// The type that the template belongs to: the file's name without folder and ending.
    var typeName: String {
        let file = path.split(separator: "/").last ?? ""
        return String(file.split(separator: ".").first ?? "")
    }

    func position(of offset: Int) -> Position {
        var line = 1
        var lineStart = 0
        for (index, byte) in bytes.prefix(offset).enumerated() where byte == Byte.newline {
            line += 1
            lineStart = index + 1
        }
        return Position(line: line, column: offset - lineStart + 1)
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    func has(_ word: StaticString, at offset: Int) -> Bool {
        guard offset + word.utf8CodeUnitCount <= bytes.count else { return false }
        return word.withUTF8Buffer { buffer in
            buffer.elementsEqual(bytes[offset..<offset + buffer.count])
        }
    }

    func error(_ message: String, at offset: Int) -> TemplateError {
        TemplateError(position: position(of: offset), message: message)
    }
}
