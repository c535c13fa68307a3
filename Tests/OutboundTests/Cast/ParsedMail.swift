import Foundation

/// A mail as its receiver's program reads it, written from RFC 5322, 2045 and 2047 and not from the code under test.
struct ParsedMail {
    struct Malformed: Error {
        let what: String
    }

    let fields: [(name: String, value: String)]
    let parts: [(type: String, text: String)]

    init(_ bytes: [UInt8]) throws {
        let (head, body) = try Self.split(bytes)
        fields = head
        let type = head.first { $0.name == "content-type" }?.value ?? ""
        guard let start = type.range(of: "boundary=\"") else {
            throw Malformed(what: "no boundary in \(type)")
        }
        let boundary = String(type[start.upperBound...].prefix { $0 != "\"" })
        let text = String(decoding: body, as: UTF8.self)
        let pieces = text.components(separatedBy: "--\(boundary)")
        guard pieces.last == "--\r\n" else { throw Malformed(what: "it does not end with its boundary") }
        parts = try pieces.dropFirst().dropLast().map { piece in
            let (head, body) = try Self.split(Array(piece.utf8.dropFirst(2)))
            let type = head.first { $0.name == "content-type" }?.value ?? ""
            let decoded = Self.unquoted(Array(body.dropLast(2)))
            return (type, String(decoding: decoded, as: UTF8.self))
        }
    }

    subscript(name: String) -> String? { fields.first { $0.name == name.lowercased() }?.value }

    /// The fields, unfolded, with encoded words read; and what follows the empty line.
    private static func split(_ bytes: [UInt8]) throws -> ([(name: String, value: String)], [UInt8]) {
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == 13, index + 1 < bytes.count, bytes[index + 1] == 10 {
                index += 2
                if line.isEmpty { return (try fields(lines), Array(bytes[index...])) }
                lines.append(line)
                line = []
            } else {
                line.append(bytes[index])
                index += 1
            }
        }
        throw Malformed(what: "the header has no end")
    }

    private static func fields(_ lines: [[UInt8]]) throws -> [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        for line in lines {
            let text = String(decoding: line, as: UTF8.self)
            if text.hasPrefix(" ") || text.hasPrefix("\t") {
                guard !fields.isEmpty else { throw Malformed(what: "it begins with a fold") }
                fields[fields.count - 1].value += text
            } else {
                let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.count == 2 else { throw Malformed(what: "“\(text)” is no field") }
                fields.append((parts[0].lowercased(), String(parts[1])))
            }
        }
        return try fields.map { ($0.name, try words($0.value).trimmingCharacters(in: .whitespaces)) }
    }

    /// Encoded words read, and blanks between two of them taken away (RFC 2047 §6.2).
    private static func words(_ text: String) throws -> String {
        let text = text.replacing(#/(\?=)\s+(=\?)/#) { "\($0.output.1)\($0.output.2)" }
        var read = ""
        var rest = text[...]
        // Once from left to right: a word that decodes to what looks like a word is none.
        while let match = rest.firstMatch(of: #/=\?utf-8\?B\?([A-Za-z0-9+\/=]*)\?=/#) {
            guard match.output.0.count <= 75 else {
                throw Malformed(what: "a word of \(match.output.0.count)")
            }
            guard let bytes = Data(base64Encoded: String(match.output.1)),
                let word = String(data: bytes, encoding: .utf8)
            else { throw Malformed(what: "\(match.output.0) is cut inside a character") }
            read += rest[..<match.range.lowerBound] + word
            rest = rest[match.range.upperBound...]
        }
        return read + rest
    }

    private static func unquoted(_ bytes: [UInt8]) -> [UInt8] {
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == 0x3D, index + 2 < bytes.count else {
                decoded.append(bytes[index])
                index += 1
                continue
            }
            let pair = String(decoding: bytes[index + 1...index + 2], as: UTF8.self)
            if let byte = UInt8(pair, radix: 16) { decoded.append(byte) }
            index += 3
        }
        return decoded
    }
}
