/// A template, compiled: what the tool does with one file.
struct Template {
    let source: Source

    init(path: String, text: String) {
        source = Source(path: path, text: text)
    }

    /// The Swift of the template, with the imports that its expressions need.
    func compile(imports: [String]) throws(TemplateError) -> String {
        guard let first = source.typeName.utf8.first, Byte.isLetter(first),
            source.typeName.utf8.allSatisfy({ Byte.isName($0) && $0 != Byte.hyphen && $0 != Byte.colon })
        else {
            throw source.error("a template is named for its Swift type", at: 0)
        }
        var parser = try Parser(source: source)
        let pieces = try Checker(source: source).check(try parser.parse())
        var emitter = Emitter(source: source, imports: imports)
        return emitter.emit(pieces)
    }
}
