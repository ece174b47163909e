package pl.utrwal.partnerships.web;

public record Circumstances(String channel, String reason, String key, String request) {

	public static Circumstances web(String reason) {
		return new Circumstances("web", reason, null, null);
	}

}
