import HTTPTypes
import Hummingbird
import NIOCore
import Views

/// Turns a view into an answer.
struct PageResponse {
    let services: SiteServices

    func response(_ view: some View, status: HTTPResponse.Status, clearsFlash: Bool = false) -> Response {
        var html = HTML(assets: services.assets.addresses)
        view.render(into: &html)
        var response = Response(
            status: status, headers: [.contentType: ContentType.html.header],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.bytes)))
        if clearsFlash, let cookie = FlashCookie.clear(isSecure: services.settings.baseURL.isSecure) {
            response.setCookie(cookie)
        }
        return response
    }
}
