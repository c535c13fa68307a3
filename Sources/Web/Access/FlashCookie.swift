import Foundation
import HTTPTypes
import Hummingbird
import Views

/// Carries the answer to a form over the redirect to the next page: for a minute, read once.
struct FlashCookie {
    static let name = "vs-flash"
    private static let mostBytes = 300

    static func set(_ flash: Flash, isSecure: Bool) -> Cookie? {
        var text = flash.text
        while text.utf8.count > mostBytes { text.removeLast() }
        let value = Data("\(flash.tone.rawValue):\(text)".utf8).base64URL
        return try? Cookie.validated(
            name: name, value: value, maxAge: 60, path: "/", secure: isSecure, sameSite: .lax)
    }

    static func clear(isSecure: Bool) -> Cookie? {
        try? Cookie.validated(name: name, value: "", maxAge: 0, path: "/", secure: isSecure, sameSite: .lax)
    }

    /// Nothing unless the cookie is one of ours; the text is escaped when it is drawn.
    static func read(_ request: Request) -> Flash? {
        guard let value = request.cookies[name]?.value, value.utf8.count <= 2 * mostBytes,
            let data = Data(base64URL: value), let text = String(validating: data, as: UTF8.self),
            let colon = text.firstIndex(of: ":"), let tone = Tone(rawValue: String(text[..<colon]))
        else { return nil }
        return Flash(String(text[text.index(after: colon)...]), tone: tone)
    }
}
