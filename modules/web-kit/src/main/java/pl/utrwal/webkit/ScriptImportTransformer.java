package pl.utrwal.webkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.ResourceTransformerSupport;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Makes the scripts that a script imports be asked for by the address that holds the hash
 * of their content.
 */
class ScriptImportTransformer extends ResourceTransformerSupport {

	/**
	 * An import of a neighbour, whose line begins with it or with the end of its list of
	 * names. The group is the address.
	 */
	private static final Pattern IMPORT = Pattern
		.compile("(?m)^(?:import\\b|export\\b|\\})(?:[^'\";\\n]*\\bfrom)?[ \\t]*['\"](\\.{1,2}/[^'\"\\n]+\\.js)['\"]");

	@Override
	public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
			throws IOException {
		Resource transformed = chain.transform(request, resource);
		if (!isScript(transformed)) {
			return transformed;
		}
		String script = transformed.getContentAsString(StandardCharsets.UTF_8);
		String rewritten = imports(script)
			.replaceAll((found) -> Matcher.quoteReplacement(hashed(found, script, request, transformed, chain)));
		return new TransformedResource(transformed, rewritten.getBytes(StandardCharsets.UTF_8));
	}

	private String hashed(MatchResult found, String script, HttpServletRequest request, Resource resource,
			ResourceTransformerChain chain) {
		String address = toAbsolutePath(found.group(1), request);
		String hashed = resolveUrlPath(address, request, resource, chain);
		return script.substring(found.start(), found.start(1)) + ((hashed != null) ? hashed : address)
				+ script.substring(found.end(1), found.end());
	}

	static Matcher imports(String script) {
		return IMPORT.matcher(script);
	}

	static boolean isScript(Resource resource) {
		return "js".equals(StringUtils.getFilenameExtension(resource.getFilename()));
	}

}
