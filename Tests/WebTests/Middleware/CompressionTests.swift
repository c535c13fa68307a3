import CZlib
import HTTPTypes
import NIOCore
import Testing

@testable import Web

@Suite struct `Text that is long enough` {
    @Test func `goes out compressed and comes back the same`() async throws {
        try await TestSite.open { site in
            let plain = try await site.browser().get("/acme/sign-in")
            let zipped = try await site.browser().get("/acme/sign-in", headers: [.acceptEncoding: "br, gzip"])
            #expect(plain.header("Content-Encoding") == nil)
            #expect(plain.header("Vary") == "Accept-Encoding")
            #expect(zipped.header("Content-Encoding") == "gzip")
            #expect(zipped.header("Vary") == "Accept-Encoding")
            #expect(zipped.bytes.count < plain.bytes.count)
            #expect(zipped.header("Content-Length") == "\(zipped.bytes.count)")
            #expect(Self.unzipped(zipped.bytes) == plain.bytes)
        }
    }

    @Test(arguments: [
        ("gzip", true), ("gzip;q=0", false), ("*", true), ("*;q=0", false), ("br", false), ("", false),
        ("gzip;q=0, *", false), ("GZIP;Q=0.5", true), ("identity, gzip; q=0.001", true), ("gzip;q=no", false),
    ])
    func `is compressed when the client takes it`(accepted: String, isTaken: Bool) {
        #expect(AcceptEncoding([.acceptEncoding: accepted]).takesGzip == isTaken)
    }

    @Test func `is compressed by states that are used again`() {
        let pool = DeflatePool(level: 6)
        for round in 0..<50 {
            let text = Array(String(repeating: "round \(round) ", count: 500).utf8)
            let zipped = pool.gzip(ByteBuffer(bytes: text)).map { Array($0.readableBytesView) }
            #expect(zipped.map { Self.unzipped($0) } == text)
        }
    }

    @Test func `has the same headers when only they are asked for`() async throws {
        try await TestSite.open { site in
            let got = try await site.browser().get("/acme/sign-in")
            let head = try await site.browser().head("/acme/sign-in")
            #expect(head.status == 200)
            #expect(head.bytes.isEmpty)
            #expect(head.header("Content-Length") == got.header("Content-Length"))
        }
    }

    static func unzipped(_ bytes: [UInt8]) -> [UInt8] {
        var input = bytes
        var output = [UInt8](repeating: 0, count: 1 << 20)
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(&stream, 31, ZLIB_VERSION, size) == Z_OK else { return [] }
        defer { inflateEnd(&stream) }
        let count = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                return inflate(&stream, Z_FINISH) == Z_STREAM_END ? target.count - Int(stream.avail_out) : 0
            }
        }
        return Array(output.prefix(count))
    }
}

@Suite struct `The style and the script` {
    @Test func `have an address of their content that never changes`() async throws {
        try await TestSite.open { site in
            let page = try await site.browser().get("/acme/sign-in")
            let address = try #require(
                page.text.firstMatch(of: /href="(\/assets\/app\.[0-9a-f]{8}\.css)"/)?.1)
            let style = try await site.browser().get(String(address))
            #expect(style.status == 200)
            #expect(style.header("Content-Type") == "text/css; charset=utf-8")
            #expect(style.header("Cache-Control") == "public, max-age=31536000, immutable")
            #expect(style.header("X-Content-Type-Options") == "nosniff")
            let tag = try #require(style.header("ETag"))
            let again = try await site.browser().get(String(address), headers: [.ifNoneMatch: tag])
            #expect(again.status == 304)
            #expect(again.bytes.isEmpty)
            let zipped = try await site.browser().get(String(address), headers: [.acceptEncoding: "gzip"])
            #expect(zipped.header("Content-Encoding") == "gzip")
            #expect(zipped.bytes.count < style.bytes.count)
        }
    }

    @Test func `can be asked for by their plain names, each time anew`() async throws {
        try await TestSite.open { site in
            let style = try await site.browser().get("/assets/app.css")
            #expect(style.header("Cache-Control") == "public, no-cache")
            #expect(try await site.browser().get("/assets/app.js").status == 200)
            #expect(try await site.browser().get("/favicon.ico").status == 200)
            #expect(try await site.browser().get("/assets/../Package.swift").status == 404)
        }
    }
}
