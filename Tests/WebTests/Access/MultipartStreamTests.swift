import Foundation
import NIOCore
import Store
import Testing

@testable import Web

@Suite struct `A form with a file that arrives in pieces` {
    /// Ends of lines and beginnings of boundaries that are none.
    private static let file =
        Array("a\r\n----cu\r\n----cut\r\r\n--\r\n".utf8) + [0, 13, 10, 255] + Array("----cut".utf8)

    private static func body(_ file: [UInt8], end: String = "\r\n------cut--\r\n") -> [UInt8] {
        Array(
            """
            ------cut\r
            Content-Disposition: form-data; name="slug"\r
            \r
            acme-two\r
            ------cut\r
            Content-Disposition: form-data; name="file"; filename="acme.tar"\r
            Content-Type: application/x-tar\r
            \r

            """.utf8) + file + Array(end.utf8)
    }

    private static func read(
        _ body: [UInt8], in pieces: Int
    ) throws -> (form: SentForm, name: String?, bytes: [UInt8]) {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { DiskFile(path).removeIfThere() }
        let target = try DiskFile(path).create()
        defer { try? target.close() }
        var stream = try #require(
            MultipartStream(contentType: "multipart/form-data; boundary=----cut", into: target))
        for start in stride(from: 0, to: body.count, by: pieces) {
            try stream.take(ByteBuffer(bytes: body[start..<min(start + pieces, body.count)]))
        }
        try stream.finish()
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        #expect(stream.fileBytes == bytes.count)
        return (stream.form, stream.fileName, bytes)
    }

    @Test(arguments: [1, 2, 3, 5, 8, 13, 64, 100_000])
    func `is read the same however it is cut`(pieces: Int) throws {
        let (form, name, bytes) = try Self.read(Self.body(Self.file), in: pieces)
        #expect(form["slug"] == "acme-two")
        #expect(name == "acme.tar")
        #expect(bytes == Self.file)
    }

    @Test func `is none when it ends early or begins with something else`() {
        for body in [
            Self.body(Self.file, end: ""), Self.body(Self.file, end: "\r\n------cut"),
            Array("something else".utf8), [],
        ] {
            #expect(throws: WebRefusal.self) { try Self.read(body, in: 7) }
        }
    }
}
