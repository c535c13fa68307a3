import Domain
import HTTPTypes
import Hummingbird
import Logging
import Store
import Views

/// Turns whatever went wrong into a page with the right status.
///
/// Hummingbird turns errors into answers outside of all middleware, where they would go without our headers.
struct ErrorPages: RouterMiddleware {
    typealias Context = Arrival
    let services: SiteServices
    let table: RouteTable

    func handle(
        _ request: Request, context: Arrival, next: (Request, Arrival) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let detour as Detour {
            return Response(status: .seeOther, headers: [.location: detour.address])
        } catch let refusal as WebRefusal {
            return page(refusal, request)
        } catch let refusal as Refusal {
            return page(WebRefusal(refusal), request)
        } catch let error as any HTTPResponseError {
            return page(refusal(for: error, request), request)
        } catch {
            services.logger.error(
                "fault",
                metadata: [
                    "id": "\(context.id)", "path": "\(LoggedPath(request.uri.path))", "error": "\(error)",
                ])
            return page(.fault, request, fault: context.id)
        }
    }

    private func page(_ refusal: WebRefusal, _ request: Request, fault: String? = nil) -> Response {
        let view = ErrorPage(
            status: refusal.status.code, title: refusal.title, message: refusal.message, fault: fault,
            back: WayBack(from: request.uri.path).link)
        var response = PageResponse(services: services).response(view, status: refusal.status)
        for field in refusal.headers { response.headers[field.name] = field.value }
        return response
    }

    /// What the library throws: nothing is at the address, or not with this method.
    private func refusal(for error: any HTTPResponseError, _ request: Request) -> WebRefusal {
        guard error.status == .notFound else {
            return error.status.kind == .clientError ? .badRequest : .fault
        }
        let methods = table.methods(at: request.uri.path)
        guard !methods.isEmpty, !methods.contains(request.method.rawValue) else { return .notFound }
        return WebRefusal(
            .methodNotAllowed, "Not that way", "This address exists, but it is not asked for in this way.",
            headers: [.allow: methods.joined(separator: ", ")])
    }
}

extension WebRefusal {
    static let fault = WebRefusal(
        .internalServerError, "Something went wrong",
        "This is our fault, not yours. Nothing was saved. Try again; if it stays, tell your administrator the number below."
    )

    init(_ refusal: Refusal) {
        let (status, title): (HTTPResponse.Status, String) =
            switch refusal.kind {
            case .notFound: (.notFound, "Not found")
            case .stale: (.conflict, "Somebody was quicker")
            case .outOfStep: (.conflict, "Not at this step")
            case .protected: (.conflict, "Protected")
            case .invalid: (.unprocessableContent, "That cannot be right")
            case .notAllowed: (.forbidden, "Not allowed")
            }
        self.init(status, title, refusal.sentence)
    }
}
