import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Store

/// A file that came with a form and lies on the disk until its handler has returned; its name is only ever shown.
package struct ArrivedFile: Sendable {
    package let name: String
    package let path: String
    package let bytes: Int
}

extension Visit {
    /// Reads the body as a form whose file is written to the disk, and removes the file when `body` has returned.
    func withFile(
        upTo limit: BodyLimit, _ body: (SentForm, ArrivedFile?) async throws -> Response
    ) async throws -> Response {
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("multipart/form-data") else {
            return try await body(try await form(upTo: .standard), nil)
        }
        let path = try services.arrivals.newPath()
        defer { DiskFile(path).removeIfThere() }
        let target = try DiskFile(path).create()
        defer { try? target.close() }
        guard var stream = MultipartStream(contentType: type, into: target) else { throw WebRefusal.badForm }
        var count = 0
        do {
            for try await part in request.body {
                count += part.readableBytes
                guard count <= limit.bytes else { throw WebRefusal.tooLarge(limit) }
                try stream.take(part)
            }
        } catch let refusal as WebRefusal {
            throw refusal
        } catch is CocoaError {
            throw WebRefusal(
                .serviceUnavailable, "No room", "The server has no room for this file. Nothing was changed.")
        } catch {
            throw WebRefusal.badRequest
        }
        try stream.finish()
        // A field for a file that nobody chose comes without a name and without bytes.
        let file = stream.fileName.flatMap { name in
            stream.fileBytes == 0 ? nil : ArrivedFile(name: name, path: path, bytes: stream.fileBytes)
        }
        return try await body(stream.form, file)
    }
}

extension RouteBuilder {
    /// A form that carries a file too large for memory; it is read only after the check, and only up to its limit.
    func upload(
        _ path: String, body limit: BodyLimit,
        _ handler: @escaping @Sendable (Context, SentForm, ArrivedFile?) async throws -> Response
    ) {
        add(.post, path) { visit in
            try visit.request.check(limit)
            return try await Context.admitting(visit) { context in
                try await visit.withFile(upTo: limit) { try await handler(context, $0, $1) }
            }
        }
    }
}
