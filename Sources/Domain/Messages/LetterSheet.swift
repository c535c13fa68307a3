/// A letter written out as the two parts of a mail: plain text and HTML.
package struct LetterSheet: Sendable {
    /// Stands where the secret of a sign-in link goes when the letter leaves.
    package static let linkPlaceholder = "{link}"

    package let text: String
    package let html: String

    /// - Parameter address: where the button leads; nil for a letter without one.
    package init(letter: Letter, program: String, address: String?) {
        let footer =
            "Sent by the reference program of \(program). To hear less, answer this mail and say so."
        var text = letter.paragraphs.joined(separator: "\n\n")
        var html = letter.paragraphs.map { "<p>\(Self.escaped($0))</p>" }.joined(separator: "\n")
        if let button = letter.button, let address {
            text += "\n\n\(button.title):\n\(address)"
            html += "\n<p><a href=\"\(Self.escaped(address))\">\(Self.escaped(button.title))</a></p>"
        }
        self.text = text + "\n\n-- \n\(footer)\n"
        self.html = """
            <!doctype html>
            <html lang="en"><body>
            \(html)
            <hr><p><small>\(Self.escaped(footer))</small></p>
            </body></html>
            """
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        out.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            case "\n": out += "<br>\n"
            case "\r", "\0": break
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
