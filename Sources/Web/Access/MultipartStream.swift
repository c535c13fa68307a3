import Foundation
import NIOCore

/// Reads `multipart/form-data` (RFC 7578) while it arrives: texts into the form, and the one file onto the disk, so that a
/// file may be larger than what fits in memory.
struct MultipartStream {
    private enum Place {
        case start, afterBoundary, header, text(String), file, end
    }

    private let boundary: [UInt8]
    private let target: FileHandle
    private var place = Place.start
    private var buffer: [UInt8] = []
    private var text: [UInt8] = []
    private var parts = 0
    private(set) var form = SentForm()
    /// The name of the file that came; nil while none has.
    private(set) var fileName: String?
    private(set) var fileBytes = 0

    private static let longestHeader = 4096
    /// For each text: whoever sends more uses no form of ours.
    private static let longestText = 65_536
    private static let lineEnd = Array("\r\n".utf8)

    /// - Parameter target: where the file's bytes go.
    init?(contentType: String, into target: FileHandle) {
        guard let parameter = HeaderParameters(contentType)["boundary"],
            (1...70).contains(parameter.utf8.count)
        else { return nil }
        boundary = Array("--\(parameter)".utf8)
        self.target = target
    }

    /// Takes what has arrived, and keeps back what may be the beginning of a boundary.
    mutating func take(_ bytes: ByteBuffer) throws {
        buffer += bytes.readableBytesView
        while try step() {}
    }

    /// - Throws: `WebRefusal.badForm` when it ended early.
    func finish() throws(WebRefusal) {
        guard case .end = place else { throw .badForm }
    }

    /// - Returns: whether there may be more to do with what is here.
    private mutating func step() throws -> Bool {
        switch place {
        case .start:
            guard buffer.count >= boundary.count else { return false }
            guard buffer.starts(with: boundary) else { throw WebRefusal.badForm }
            buffer.removeFirst(boundary.count)
            place = .afterBoundary
        case .afterBoundary:
            guard buffer.count >= 2 else { return false }
            if buffer.starts(with: Array("--".utf8)) {
                place = .end
            } else if buffer.starts(with: Self.lineEnd) {
                place = .header
            } else {
                throw WebRefusal.badForm
            }
            buffer.removeFirst(2)
        case .header:
            let end = Self.lineEnd + Self.lineEnd
            guard let start = Self.find(end, in: buffer) else {
                guard buffer.count <= Self.longestHeader else { throw WebRefusal.badForm }
                return false
            }
            let header = Array(buffer[..<start])
            buffer.removeFirst(start + end.count)
            try begin(header)
        case .text(let name):
            let delimiter = Self.lineEnd + boundary
            let end = Self.find(delimiter, in: buffer)
            let count = end ?? max(0, buffer.count - delimiter.count + 1)
            text += buffer[..<count]
            guard text.count <= Self.longestText else { throw WebRefusal.badForm }
            buffer.removeFirst(end.map { $0 + delimiter.count } ?? count)
            guard end != nil else { return false }
            try keep(text, as: name)
        case .file:
            let delimiter = Self.lineEnd + boundary
            let end = Self.find(delimiter, in: buffer)
            let count = end ?? max(0, buffer.count - delimiter.count + 1)
            try target.write(contentsOf: buffer[..<count])
            fileBytes += count
            buffer.removeFirst(end.map { $0 + delimiter.count } ?? count)
            guard end != nil else { return false }
            place = .afterBoundary
        case .end:
            buffer = []
            return false
        }
        return true
    }

    private mutating func begin(_ bytes: [UInt8]) throws(WebRefusal) {
        parts += 1
        guard parts <= SentForm.maximumFields, let header = String(validating: bytes, as: UTF8.self) else {
            throw .badForm
        }
        let lines = header.unicodeScalars.split(whereSeparator: { $0 == "\r" || $0 == "\n" }).map(String.init)
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }) else {
            throw .badForm
        }
        let parameters = HeaderParameters(line)
        guard let name = parameters["name"], !name.isEmpty else { throw .badForm }
        guard let file = parameters["filename"] else {
            place = .text(name)
            return
        }
        guard fileName == nil else { throw .badForm }
        fileName = file
        place = .file
    }

    private mutating func keep(_ bytes: [UInt8], as name: String) throws(WebRefusal) {
        guard let value = String(validating: bytes, as: UTF8.self),
            form.values.updateValue([value], forKey: name) == nil
        else { throw .badForm }
        text = []
        place = .afterBoundary
    }

    private static func find(_ needle: [UInt8], in bytes: [UInt8]) -> Int? {
        guard let first = needle.first else { return nil }
        var position = 0
        while let candidate = bytes[position...].firstIndex(of: first) {
            if bytes[candidate...].starts(with: needle) { return candidate }
            position = candidate + 1
        }
        return nil
    }
}
