package import Domain
package import Foundation
package import HTTPTypes
package import Hummingbird
import NIOCore
package import Views

/// What every handler may do, whoever it answers: read the address and the query, draw a page, redirect.
package protocol PageContext: Sendable {
    static var audience: Audience { get }
    var visit: Visit { get }
}

extension PageContext {
    package var now: Date { visit.now }
    package var request: Request { visit.request }

    /// A parameter of the address as text.
    package func text(_ name: String) throws -> String {
        try visit.parameter(name)
    }

    /// A parameter of the address as an identity; anything that is none is not found.
    package func id<Thing>(_ name: String, _: Thing.Type) throws -> ID<Thing> {
        guard let id = ID<Thing>(text: try visit.parameter(name)) else { throw WebRefusal.notFound }
        return id
    }

    /// What stands behind the `?` of the address.
    package func query() throws -> Query {
        try Query(visit.request.uri.query ?? "")
    }

    package func page(_ view: some View, status: HTTPResponse.Status = .ok) -> Response {
        PageResponse(services: visit.services).response(view, status: status, clearsFlash: visit.flash != nil)
    }

    /// A page with a secret on it: kept by nobody, and sent without compression, whose length could tell of it.
    func secret(_ view: some View, status: HTTPResponse.Status = .ok) -> Response {
        var response = page(view, status: status)
        response.headers[.cacheControl] = "no-store"
        response.headers[.contentEncoding] = "identity"
        return response
    }

    /// Answers a form: the browser goes on to a page, which shows the flash once.
    package func redirect(to path: Path, flash: Flash? = nil) -> Response {
        redirect(toAddress: path.text, flash: flash)
    }

    func redirect(toAddress address: String, flash: Flash? = nil) -> Response {
        var response = Response(status: .seeOther, headers: [.location: address])
        if let flash, let cookie = FlashCookie.set(flash, isSecure: visit.services.settings.baseURL.isSecure)
        {
            response.setCookie(cookie)
        }
        return response
    }

    /// A file for the browser to save; the name is the server's own, never somebody's typing.
    package func download(_ bytes: [UInt8], type: String, name: StaticString) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: #"attachment; filename="\#(name)""#],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
