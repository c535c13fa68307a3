import HTTPTypes
import Hummingbird
import NIOCore
import Store

/// What a load balancer asks: is the process alive, and may it be given work.
func addHealth(to site: Site) {
    site.everybody.get("health/live") { _ in
        .plain("alive")
    }
    site.everybody.get("health/ready") { context in
        let services = context.visit.services
        guard services.readiness.isReady else { return .plain("stopping", status: .serviceUnavailable) }
        _ = try await services.control.read { try $0.administratorCount() }
        return .plain("ready")
    }
}

extension Response {
    fileprivate static func plain(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: .init(string: text + "\n")))
    }
}
