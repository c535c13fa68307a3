import Domain
import Foundation

/// Mail addresses made of names, under a domain that no mail ever leaves for (RFC 2606).
enum DemoMail {
    static func address(of name: String, at domain: String) throws -> MailAddress {
        let titles: Set<String> = ["dr", "prof", "mag", "colonel"]
        let words = plain(name).split(separator: " ").map(String.init).filter { !titles.contains($0) }
        let local = [words.first, words.count > 1 ? words.last : nil].compactMap { $0 }
        guard let mail = MailAddress("\(local.joined(separator: "."))@\(domain)") else {
            throw CommandFailure("No mail address can be made of “\(name)”.")
        }
        return mail
    }

    static func domain(of company: String) -> String {
        plain(company).split(separator: " ").joined(separator: "-") + ".example"
    }

    /// Lower case, without accents, letters and digits only.
    private static func plain(_ text: String) -> String {
        let spelled = text.lowercased().replacing("ß", with: "ss").replacing("ø", with: "o")
            .replacing("ł", with: "l").replacing("'", with: "").replacing("-", with: "")
            .folding(options: .diacriticInsensitive, locale: nil)
        let kept = spelled.unicodeScalars.map { scalar -> Character in
            scalar.isASCII && CharacterSet.alphanumerics.contains(scalar) ? Character(scalar) : " "
        }
        return String(kept)
    }
}
