package pl.utrwal.webkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;

import org.springframework.core.io.Resource;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.resource.ContentVersionStrategy;

/**
 * The hash of a script covers what it imports: it names the hashes of those scripts, so
 * it is another script when one of them is. Of all other files it is the hash of the
 * content.
 */
class ScriptVersionStrategy extends ContentVersionStrategy {

	@Override
	public String getResourceVersion(Resource resource) {
		if (!ScriptImportTransformer.isScript(resource)) {
			return super.getResourceVersion(resource);
		}
		Map<String, String> scripts = new LinkedHashMap<>();
		try {
			collect(resource, scripts);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read what " + resource + " imports", ex);
		}
		return DigestUtils.md5DigestAsHex(String.join("\0", scripts.values()).getBytes(StandardCharsets.UTF_8));
	}

	/** Scripts may import one another in a circle. */
	private static void collect(Resource script, Map<String, String> scripts) throws IOException {
		if (scripts.containsKey(script.getURL().toString())) {
			return;
		}
		String content = script.getContentAsString(StandardCharsets.UTF_8);
		scripts.put(script.getURL().toString(), content);
		Matcher imports = ScriptImportTransformer.imports(content);
		while (imports.find()) {
			collect(script.createRelative(imports.group(1)), scripts);
		}
	}

}
