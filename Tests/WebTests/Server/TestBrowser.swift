import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization
import Testing

/// A browser as a test drives it: it keeps cookies, sends forms as its own site's, and follows nothing by itself.
final class TestBrowser: Sendable {
    private let client: any TestClientProtocol
    private let jar = Mutex<[String: String]>([:])

    init(client: any TestClientProtocol) {
        self.client = client
    }

    var cookies: [String: String] { jar.withLock { $0 } }

    func set(_ cookie: String, to value: String) {
        jar.withLock { $0[cookie] = value }
    }

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestPage {
        try await send(.get, path, headers: headers, body: nil)
    }

    func head(_ path: String) async throws -> TestPage {
        try await send(.head, path, headers: [:], body: nil)
    }

    /// Sends a form from a page of the site.
    func post(_ path: String, _ fields: KeyValuePairs<String, String> = [:]) async throws -> TestPage {
        let body = fields.map { "\(Self.encoded($0))=\(Self.encoded($1))" }.joined(separator: "&")
        return try await send(.post, path, headers: Self.sameOrigin, body: body)
    }

    /// Sends anything; with `sameOrigin` among the headers it passes for a form of the site.
    func send(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields, body: String?
    ) async throws -> TestPage {
        try await send(method, path, headers: headers, bytes: body.map { Array($0.utf8) })
    }

    /// The same with a body that may be no text.
    func send(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields, bytes: [UInt8]?
    ) async throws -> TestPage {
        var headers = headers
        let cookies = cookies
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0)=\($1)" }.joined(separator: "; ") }
        if bytes != nil, headers[.contentType] == nil {
            headers[.contentType] = "application/x-www-form-urlencoded"
        }
        let response = try await client.execute(
            uri: path, method: method, headers: headers, body: bytes.map { ByteBuffer(bytes: $0) }
        ) { $0 }
        for line in response.headers[values: .setCookie] { keep(line) }
        return TestPage(
            status: response.status.code, headers: response.headers,
            bytes: Array(response.body.readableBytesView))
    }

    static let sameOrigin: HTTPFields = HTTPField.Name("Sec-Fetch-Site").map { [$0: "same-origin"] } ?? [:]

    private func keep(_ line: String) {
        guard let equals = line.firstIndex(of: "=") else { return }
        let value = line[line.index(after: equals)...].prefix { $0 != ";" }
        jar.withLock { jar in
            jar[String(line[..<equals])] = line.contains("Max-Age=0") || value.isEmpty ? nil : String(value)
        }
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

/// What a browser was answered.
struct TestPage: Sendable {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var location: String? { headers[.location] }

    func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }
}
