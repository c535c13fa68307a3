/// A letter written out as the two parts of a mail: plain text and HTML.
package struct LetterSheet: Sendable {
    /// Stands where the secret of a sign-in link goes when the letter leaves.
    package static let linkPlaceholder = "{link}"

    package let text: String
    package let html: String

    /// - Parameter button: its words and where it leads; nil for a letter without one.
    package init(_ letter: LetterText, program: String, button: (title: String, address: String)?) {
        let footer = [
            "Sent by the reference program of \(program).", "To hear less, answer this mail and say so.",
        ]
        var parts = [letter.paragraphs.joined(separator: "\n\n")]
        if let button { parts.append("\(button.title):\n\(button.address)") }
        parts += letter.standing
        text = parts.joined(separator: "\n\n") + "\n\n-- \n\(footer.joined(separator: "\n"))\n"
        html = Self.html(letter, program: program, button: button, footer: footer)
    }

    /// A table and styles beside each element: of all that mail programs draw, what they draw alike. The style element is for
    /// those who know it, so that dark is dark and narrow is narrow.
    private static func html(
        _ letter: LetterText, program: String, button: (title: String, address: String)?, footer: [String]
    ) -> String {
        let body = letter.paragraphs.map { "<p style=\"margin:0 0 16px\">\(escaped($0))</p>" }
        let standing = letter.standing.map {
            "<p class=\"quiet\" style=\"margin:0 0 16px;font-size:14px;line-height:20px;color:#59636e\">\(escaped($0))</p>"
        }
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(escaped(letter.subject))</title>
            <style>\(style)</style>
            </head>
            <body class="ground" style="margin:0;padding:0;background:#f3f4f6">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
            <td align="center" style="padding:24px 12px">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
            <tr><td class="quiet" style="padding:0 4px 12px;\(font(14, 20));color:#59636e">\(escaped(program))</td></tr>
            <tr><td class="sheet" style="padding:32px;background:#ffffff;border:1px solid #d9dde3;border-radius:8px;\
            \(font(16, 24));color:#1c2024">
            \((body + [self.button(button, isLast: standing.isEmpty)] + standing).filter { !$0.isEmpty }.joined(separator: "\n"))
            </td></tr>
            <tr><td class="quiet" style="padding:16px 4px 0;\(font(13, 19));color:#59636e">\
            \(footer.map(escaped).joined(separator: "<br>\n"))</td></tr>
            </table>
            </td></tr></table>
            </body>
            </html>
            """
    }

    /// A cell that is coloured, since some programs colour no link.
    private static func button(_ button: (title: String, address: String)?, isLast: Bool) -> String {
        guard let (title, address) = button else { return "" }
        return """
            <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 \(isLast ? 0 : 24)px"><tr>
            <td bgcolor="#0a6356" style="border-radius:6px"><a href="\(escaped(address))" style="display:inline-block;\
            padding:12px 20px;\(font(16, 20));font-weight:600;color:#ffffff;text-decoration:none">\(escaped(title))</a></td>
            </tr></table>
            """
    }

    private static func font(_ size: Int, _ line: Int) -> String {
        "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:\(size)px;"
            + "line-height:\(line)px"
    }

    private static let style = """
        .sheet{overflow-wrap:anywhere}
        @media (max-width:480px){.sheet{padding:24px 20px !important}}
        @media (prefers-color-scheme:dark){.ground{background:#16191d !important}\
        .sheet{background:#1f2328 !important;border-color:#373d45 !important;color:#e6e8eb !important}\
        .quiet{color:#a3abb5 !important}}
        """

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
