/// A template, compiled: what the tool does with one file.
struct Template {
    let source: Source

    init(path: String, text: String) {
        source = Source(path: path, text: text)
    }

    func compile() throws(TemplateError) -> String {
        var parser = try Parser(source: source)
        let pieces = try Checker(source: source).check(try parser.parse())
        var emitter = Emitter(source: source)
        return emitter.emit(pieces)
    }
}
