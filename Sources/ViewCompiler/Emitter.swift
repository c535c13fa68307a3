/// Writes a checked template as the Swift that renders it.
struct Emitter {
    let source: Source
    let imports: [String]
    private var lines: [String] = []
    private var loops = 0

    init(source: Source, imports: [String]) {
        self.source = source
        self.imports = imports
    }

    mutating func emit(_ pieces: [Piece]) -> String {
        let isLayout = Self.hasContent(pieces)
        let slot = isLayout ? ", content: (inout HTML) -> Void" : ""
        lines = ["// Compiled from \(source.path): edit that file."]
        lines += imports
        lines.append("extension \(source.typeName): \(isLayout ? "Layout" : "View") {")
        lines.append("package func render(into html: inout HTML\(slot)) {")
        write(pieces)
        lines += ["}", "}", ""]
        return lines.joined(separator: "\n")
    }

    private static func hasContent(_ pieces: [Piece]) -> Bool {
        pieces.contains { piece in
            switch piece {
            case .content: true
            case .layout(_, let body): hasContent(body)
            case .condition(let branches): branches.contains { hasContent($0.body) }
            case .loop(_, let body, let whenEmpty): hasContent(body) || hasContent(whenEmpty ?? [])
            case .literal, .write, .view: false
            }
        }
    }

    private mutating func write(_ pieces: [Piece]) {
        for piece in pieces {
            switch piece {
            case .literal(let bytes):
                if !bytes.isEmpty { lines.append("html.literal(\(Self.quoted(bytes)))") }
            case .write(let sink, let code): located(code, "html.\(sink.rawValue)(", ")")
            case .view(let code): located(code, "(", ").render(into: &html)")
            case .content: lines.append("content(&html)")
            case .condition(let branches): write(branches)
            case .loop(let header, let body, let whenEmpty): write(header, body, whenEmpty)
            case .layout(let code, let body):
                located(code, "(", ").render(into: &html) { (html: inout HTML) -> Void in")
                write(body)
                lines.append("}")
            }
        }
    }

    private mutating func write(_ branches: [Piece.Branch]) {
        for (index, branch) in branches.enumerated() {
            if let condition = branch.condition {
                located(condition, index == 0 ? "if " : "} else if ", " {")
            } else {
                lines.append("} else {")
            }
            write(branch.body)
        }
        lines.append("}")
    }

    private mutating func write(_ header: Code, _ body: [Piece], _ whenEmpty: [Piece]?) {
        guard let whenEmpty else {
            located(header, "for ", " {")
            write(body)
            return lines.append("}")
        }
        loops += 1
        let flag = "isEmptyLoop\(loops)"
        lines.append("var \(flag): Bool = true")
        located(header, "for ", " {")
        lines.append("\(flag) = false")
        write(body)
        lines.append("}")
        lines.append("if \(flag) {")
        write(whenEmpty)
        lines.append("}")
    }

    /// Puts code where the Swift compiler will say it is: in the template, at its line and, where there is room
    /// for what has to stand before it, at its column.
    private mutating func located(_ code: Code, _ before: String, _ after: String) {
        let padding = String(repeating: " ", count: max(0, code.position.column - 1 - before.utf8.count))
        let path = Self.quoted(Array(source.path.utf8))
        lines.append("#sourceLocation(file: \(path), line: \(code.position.line))")
        lines.append("\(padding)\(before)\(code.text)\(after)")
        lines.append("#sourceLocation()")
    }

    /// A Swift string literal of these bytes.
    static func quoted(_ bytes: [UInt8]) -> String {
        var text = "\""
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\n": text += "\\n"
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case " "..."~": text.unicodeScalars.append(scalar)
            default: text += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return text + "\""
    }
}
